// The style sheets, the plainest first.

import "./tokens.css";
import "./base.css";
import "./pieces.css";
import "./frame.css";
import "./languages.css";
import "./hero.css";
import "./students.css";
import "./runBar.css";
import "./knobs.css";
import "./verdict.css";
import "./charts.css";
import "./chart.css";
import "./microscope.css";
import "./weights.css";
import "./plot.css";
import "./arms.css";
import "./sweep.css";
import "./health.css";
import "./reading.css";
import "./guide.css";
import "./examples.css";
import "./presenter.css";
import "./print.css";
