// An arm's swatch and title, the same wherever an arm is named.

import { useArmStyle } from "./armStyle";
import { ArmSwatch } from "./ArmSwatch";

export function ArmName({ arm }: { arm: string }) {
  const { title } = useArmStyle(arm);
  return (
    <span class="arm-name">
      <ArmSwatch arm={arm} />
      {title}
    </span>
  );
}
