import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useLinkProps } from '../../ui/navigation.tsx';
import { isSlashOn, turnSlash } from './slash-key.ts';

/** The way to everything that was found, how the keys work, and a way to turn the one-key shortcut off. */
export function SearchFoot({ all, onFollow }: { all: string | null; onFollow: () => void }) {
  const { t } = useTranslation('search');
  const [isOn, setOn] = useState(isSlashOn);
  const link = useLinkProps(all ?? '');
  const turn = (on: boolean) => {
    turnSlash(on);
    setOn(on);
  };
  return (
    <div className="sk-search__foot">
      {all !== null && (
        <a
          {...link}
          href={all}
          className="utrecht-link utrecht-link--html-a"
          onClick={(event) => {
            onFollow();
            if ('onClick' in link) link.onClick?.(event);
          }}
        >
          {t('all')}
        </a>
      )}
      <span className="sk-search__keys sk-small">
        <span>{t('keys')}</span>
        <Checkbox checked={isOn} onChange={(event) => turn(event.target.checked)}>
          {t('slash')}
        </Checkbox>
      </span>
    </div>
  );
}
