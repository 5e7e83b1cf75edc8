import { Trans, useTranslation } from 'react-i18next';
import { stages } from '#domain';
import { usePaths } from '../../lib/paths.ts';
import { Card, Section } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { StageBar, StageLegend, type StageName } from '../../ui/stage-bar.tsx';
import type { Overview } from './queries.ts';

/** Furthest first, unknown last: as the bar is read. */
const order: readonly StageName[] = [...stages].filter((stage) => stage !== 'unknown').reverse();
const shown: readonly StageName[] = [...order, 'unknown'];

/** The commitments matrix in small: how far the partners are with each. */
export function CommitmentsSection({ commitments }: { commitments: Overview['commitments'] }) {
  const { t } = useTranslation(['overview', 'words']);
  const paths = usePaths();
  const word = (stage: StageName) => t(`words:stage.${stage}`);
  return (
    <Section
      title={t('overview:commitments.title')}
      aside={
        <Link look="strong" href={paths.commitments()}>
          {t('overview:commitments.openMatrix')}
        </Link>
      }
    >
      <Card>
        <ul className="sk-list sk-overview__commitments">
          {commitments.map(({ id, position, shortTitle, denominator, covered, perStage }) => (
            <li key={id}>
              <span className="sk-serif sk-overview__commitment-number" aria-hidden="true">
                {position}
              </span>
              <Link look="plain" href={paths.commitment(id)}>
                {shortTitle}
              </Link>
              {denominator === 0 ? (
                <span className="sk-quiet sk-overview__commitment-none">{t('overview:commitments.none')}</span>
              ) : (
                <>
                  <StageBar
                    label={t('overview:commitments.bar', { title: shortTitle })}
                    parts={shown.map((stage) => ({ stage, count: perStage[stage], word: word(stage) }))}
                  />
                  <span className="sk-overview__commitment-count">
                    <Trans
                      ns="overview"
                      i18nKey="commitments.covered"
                      values={{ count: covered, of: denominator }}
                      components={{ b: <strong /> }}
                    />
                  </span>
                </>
              )}
            </li>
          ))}
        </ul>
        <StageLegend stages={shown.map((stage) => ({ stage, word: word(stage) }))} />
      </Card>
    </Section>
  );
}
