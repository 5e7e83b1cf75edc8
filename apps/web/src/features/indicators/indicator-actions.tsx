import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/paths.ts';
import type { useSaving } from '../../lib/use-saving.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { BaselineDialog } from './baseline-dialog.tsx';
import { MeasurementDialog } from './measurement-dialog.tsx';
import type { IndicatorDetail } from './queries.ts';
import { TargetDialog } from './target-dialog.tsx';
import { useMay } from './use-may.ts';

type Asked = 'measurement' | 'baseline' | 'target' | 'milestone';

interface ActionsProps {
  indicator: IndicatorDetail;
  saving: ReturnType<typeof useSaving>;
}

/** What the coordinator may record: the one thing that it needs as a filled button, the rest in a menu. */
export function IndicatorActions({ indicator, saving }: ActionsProps) {
  const { t } = useTranslation('indicators');
  const may = useMay();
  const paths = usePaths();
  const [asked, setAsked] = useState<Asked | null>(null);
  const isDerived = indicator.origin === 'derived';
  const hasBaseline = indicator.baseline !== null;
  const imports = indicator.origin === 'imported' && hasBaseline;
  const first: Asked | null = isDerived || imports ? null : hasBaseline ? 'measurement' : 'baseline';
  if (!may.write && !may.measure) return null;

  const labels: Record<Asked, string> = {
    measurement: t('actions.measurement'),
    baseline: t(hasBaseline ? 'actions.baselineChange' : 'actions.baseline'),
    target: t(indicator.target ? 'actions.targetChange' : 'actions.target'),
    milestone: t('actions.milestone'),
  };
  const others = (['measurement', 'baseline', 'target', 'milestone'] as const).filter(
    (kind) =>
      kind !== first && !(isDerived && kind === 'measurement') && !(kind === 'milestone' && indicator.target === null),
  );
  const close = () => setAsked(null);
  const dialog = { indicator, onClose: close, record: saving.record };
  return (
    <>
      {first !== null && (
        <Button look="primary" onClick={() => setAsked(first)}>
          {labels[first]}
        </Button>
      )}
      {imports && (
        <ButtonLink look="primary" href={paths.importValues(indicator.id)}>
          {t('actions.import')}
        </ButtonLink>
      )}
      <Menu
        label={t('actions.title')}
        trigger={
          <>
            {t('actions.change')}
            <Icon name="chevronDown" size={15} />
          </>
        }
        entries={[
          ...others.map((kind) => ({ id: kind, label: labels[kind], onPress: () => setAsked(kind) })),
          ...(isDerived || imports
            ? []
            : [{ id: 'import', label: t('actions.import'), href: paths.importValues(indicator.id) }]),
          { id: 'edit', label: t('actions.edit'), href: paths.editIndicator(indicator.id) },
        ]}
      />
      {asked === 'measurement' && <MeasurementDialog {...dialog} />}
      {asked === 'baseline' && <BaselineDialog {...dialog} />}
      {(asked === 'target' || asked === 'milestone') && <TargetDialog kind={asked} {...dialog} />}
    </>
  );
}
