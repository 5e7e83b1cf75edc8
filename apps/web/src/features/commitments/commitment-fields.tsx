import { useTranslation } from 'react-i18next';
import type { KeptForm } from '../../lib/use-kept-form.ts';
import { Button } from '../../ui/button.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { TextAreaField, TextField } from '../../ui/text-field.tsx';
import type { CommitmentTexts } from './commitment-texts.ts';
import { usePoints } from './use-points.ts';

/** What a commitment says, and its points. */
export function CommitmentFields({ of }: { of: KeptForm<CommitmentTexts> }) {
  const { t } = useTranslation('planning');
  const { form, at } = of;
  return (
    <>
      <TextField {...at('title')} {...form.register('title')} label={t('commitment.name')} maxLength={300} />
      <TextField
        {...at('shortTitle')}
        {...form.register('shortTitle')}
        label={t('commitment.shortName')}
        description={t('commitment.shortNameHint')}
        maxLength={60}
      />
      <TextAreaField {...at('text')} {...form.register('text')} label={t('commitment.text')} maxLength={4000} />
      <PointFields of={of} />
    </>
  );
}

/** A box a point: as many as there are, in their order. */
function PointFields({ of }: { of: KeptForm<CommitmentTexts> }) {
  const { t } = useTranslation(['planning', 'common']);
  const { points, write, move, add, remove } = usePoints(of);
  return (
    <FieldGroup
      {...of.at('points')}
      legend={t('planning:commitment.points')}
      description={t('planning:commitment.pointsHint')}
      optional={t('common:form.optional')}
    >
      {points.map((point, index) => {
        const position = index + 1;
        return (
          <div key={point.id ?? `new-${index}`} data-point>
            <TextAreaField
              label={t('planning:commitment.point', { position })}
              rows={2}
              maxLength={1000}
              value={point.text}
              onChange={(event) => write(index, event.currentTarget.value)}
            />
            <div className="sk-row">
              <Button
                look="link"
                data-control="higher"
                disabled={index === 0}
                aria-label={t('planning:commitment.up', { position })}
                onClick={() => move(index, index - 1)}
              >
                {t('planning:commitment.higher')}
              </Button>
              <Button
                look="link"
                data-control="lower"
                disabled={position === points.length}
                aria-label={t('planning:commitment.down', { position })}
                onClick={() => move(index, index + 1)}
              >
                {t('planning:commitment.lower')}
              </Button>
              <Button look="link" onClick={() => remove(index)}>
                {t('planning:commitment.remove', { position })}
              </Button>
            </div>
          </div>
        );
      })}
      {points.length < 50 && (
        <div>
          <Button onClick={add}>{t('planning:commitment.addPoint')}</Button>
        </div>
      )}
    </FieldGroup>
  );
}
