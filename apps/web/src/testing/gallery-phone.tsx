import { useState } from 'react';
import { Card } from '../ui/card.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { SavedNotice } from '../ui/saved-notice.tsx';
import { SegmentedChoice } from '../ui/segmented-choice.tsx';
import { StatusChip } from '../ui/status-chip.tsx';
import { Stepper } from '../ui/stepper.tsx';

export function PhoneGallery() {
  const [signal, setSignal] = useState<string | null>('onCourse');
  const [count, setCount] = useState<number | null>(46);
  return (
    <>
      <PageHeading documentTitle="Mijn punten" lead="Ronde 6 · graag voor vrijdag 13 november">
        Nog twee van vier
      </PageHeading>
      <div className="sk-stack">
        <Card titleLevel={2} kicker="Activiteit · elke donderdag" title="Zing mee in Nootdorp">
          <SegmentedChoice
            legend="Hoe gaat het?"
            legendHidden
            value={signal}
            onChange={setSignal}
            options={[
              { value: 'onCourse', label: 'Op koers', tone: 'good' },
              { value: 'atRisk', label: 'Risico', tone: 'warning' },
              { value: 'stuck', label: 'Loopt vast', tone: 'bad' },
              { value: 'unchanged', label: 'Niets veranderd', tone: 'unknown' },
            ]}
          />
          <Stepper
            label="Deelnames"
            description="sinds 8 oktober"
            value={count}
            onChange={setCount}
            words={{ decrease: 'Een minder', increase: 'Een meer' }}
          />
          <SavedNotice state="saved" action={{ label: 'Ongedaan maken', onPress: () => {} }}>
            Opgeslagen om 10.42
          </SavedNotice>
        </Card>
        <Card>
          <div className="sk-row sk-row--between">
            <strong>Flyer naar huisartsen brengen</strong>
            <StatusChip tone="good">Gedaan</StatusChip>
          </div>
        </Card>
      </div>
    </>
  );
}
