import { useTranslation } from 'react-i18next';
import { assessedStages } from '#domain';
import { classNames } from '../../ui/class-names.ts';
import type { Stage } from './queries.ts';

/** How far along five steps; not known is hatched. */
export function StageSteps({ stage }: { stage: Stage }) {
  const { t } = useTranslation(['myItems', 'words']);
  const reached = stage === 'unknown' ? 0 : assessedStages.indexOf(stage) + 1;
  const label =
    reached === 0
      ? t('myItems:stage.barUnknown')
      : t('myItems:stage.bar', { step: reached, stage: t(`words:stage.${stage}`) });
  return (
    <div className={classNames('sk-my-steps', reached === 0 && 'sk-my-steps--unknown')} role="img" aria-label={label}>
      {assessedStages.map((each, index) => (
        <span key={each} className={index < reached ? 'sk-my-steps__reached' : undefined} />
      ))}
    </div>
  );
}
