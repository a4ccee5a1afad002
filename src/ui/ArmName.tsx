// An arm's swatch and title, the same wherever an arm is named.

import { say } from "../text/text";
import { useArmStyle } from "./armStyle";
import { ArmSwatch } from "./ArmSwatch";

export function ArmName({ arm }: { arm: string }) {
  const { title } = useArmStyle(arm);
  return (
    <span class="arm-name">
      <ArmSwatch arm={arm} />
      {say(title)}
    </span>
  );
}
