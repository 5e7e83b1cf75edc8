import { useState } from 'react';
import { Notice } from '../ui/banner.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ComboboxField } from '../ui/combobox-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { ConfirmDialog, Dialog } from '../ui/dialog.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { FieldGroup } from '../ui/field.tsx';
import { Menu } from '../ui/menu.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { SavedNotice } from '../ui/saved-notice.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { NumberField, SelectField, TextAreaField, TextField } from '../ui/text-field.tsx';

const organisations = ['Voorbeeldkoor Noord', 'Voorbeeldzorg Thuis', 'Bibliotheek Oostland'].map((label) => ({
  value: label,
  label,
}));

export function FormGallery() {
  const [day, setDay] = useState<string | null>('2026-11-21');
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [open, setOpen] = useState<'dialog' | 'confirm' | null>(null);
  return (
    <>
      <PageHeading
        documentTitle="Formulier"
        context={
          <Breadcrumbs
            label="Kruimelpad"
            steps={[
              { label: 'Overzicht', href: '#' },
              { label: 'Activiteiten', href: '#activiteiten' },
            ]}
          />
        }
      >
        Nieuwe activiteit
      </PageHeading>
      <div className="sk-stack">
        <Card>
          <div className="sk-form">
            <ErrorSummary
              title="Er kloppen 2 dingen niet"
              attempt={0}
              faults={[
                { fieldId: 'title', message: 'Vul een titel in.' },
                { fieldId: 'count', message: 'Gebruik een getal van 0 of hoger.' },
              ]}
            />
            <p className="sk-quiet">Vul alles in, behalve waar “(niet verplicht)” staat.</p>
            <TextField id="title" label="Titel" error="Vul een titel in." description="Zoals inwoners het noemen." />
            <NumberField
              id="count"
              label="Verwachte deelnames"
              optional="(niet verplicht)"
              error="Gebruik een getal van 0 of hoger."
              defaultValue="-4"
            />
            <TextAreaField label="Beschrijving" after="Nog 480 tekens" optional="(niet verplicht)" />
            <SelectField label="Soort" placeholder="Maak een keuze" options={[{ value: 'a', label: 'Ontmoeting' }]} />
            <ComboboxField label="Partner" options={organisations} value={organisation} onChange={setOrganisation} />
            <DateField label="Begint op" value={day} onChange={setDay} locale="nl-NL" description="Dag, maand, jaar" />
            <FieldGroup legend="Doelgroepen">
              <Checkbox defaultChecked>Ouderen</Checkbox>
              <Checkbox description="16 tot en met 27 jaar">Jongeren</Checkbox>
            </FieldGroup>
            <div className="sk-form__buttons">
              <Button look="primary">Bewaar</Button>
              <Button>Annuleer</Button>
              <Button look="ghost">Verwijder</Button>
              <Button busy look="primary">
                Bezig
              </Button>
              <Button disabled>Kan niet</Button>
            </div>
          </div>
        </Card>
        <div className="sk-row">
          <Button onClick={() => setOpen('dialog')}>Open een venster</Button>
          <Button onClick={() => setOpen('confirm')}>Vraag om bevestiging</Button>
          <Menu
            label="Meer"
            trigger="Meer …"
            entries={[
              { id: 'a', label: 'Zet een week weg', onPress: () => {} },
              { id: 'b', label: 'Trek in', isDestructive: true, onPress: () => {} },
            ]}
          />
        </div>
        <Tabs
          label="Delen"
          tabs={[
            { id: 'story', label: 'Verhaal', panel: <p>Wat er gebeurde.</p> },
            { id: 'tasks', label: 'Actiepunten', panel: <p>Wat er te doen is.</p> },
          ]}
        />
        <Notice tone="warning" title="Iemand anders wijzigde dit intussen">
          U ziet beide versies. Kies welke blijft.
        </Notice>
        <SavedNotice state="saved" action={{ label: 'Ongedaan maken', onPress: () => {} }}>
          Opgeslagen om 10.42
        </SavedNotice>
        <SavedNotice state="failed" action={{ label: 'Probeer opnieuw', onPress: () => {} }}>
          Niet opgeslagen
        </SavedNotice>
      </div>
      <Dialog isOpen={open === 'dialog'} onClose={() => setOpen(null)} title="Geschiedenis" closeLabel="Sluit">
        <p>Wie wat wanneer zei.</p>
        <Button onClick={() => setOpen(null)}>Sluit</Button>
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        onClose={() => setOpen(null)}
        title="Activiteit stoppen?"
        confirm={{ label: 'Stop de activiteit', onPress: () => setOpen(null) }}
        cancelLabel="Annuleer"
      >
        U kunt haar later heropenen, met een reden.
      </ConfirmDialog>
    </>
  );
}
