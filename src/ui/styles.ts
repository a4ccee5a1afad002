// The style sheets, the plainest first.

import "./tokens.css";
import "./base.css";
import "./pieces.css";
import "./fields.css";
import "./frame.css";
import "./hero.css";
import "./runBar.css";
import "./verdict.css";
import "./charts.css";
import "./microscope.css";
import "./weights.css";
import "./xy.css";
import "./arms.css";
import "./sweep.css";
import "./health.css";
import "./reading.css";
import "./examples.css";
import "./workbench.css";
import "./builder.css";
import "./compare.css";
