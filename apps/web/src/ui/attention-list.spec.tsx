import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { AttentionList } from './attention-list.tsx';

describe('AttentionList', () => {
  it('fills only the first action, whether it is a link or a button', () => {
    render(
      <AttentionList
        items={[
          { id: '0', tone: 'unknown', title: 'Zonder actie' },
          {
            id: '1',
            tone: 'bad',
            toneWord: 'loopt vast',
            title: 'Maatjesproject',
            action: { label: 'Bel', href: '/x' },
          },
          { id: '2', tone: 'warning', title: 'Ronde 6', action: { label: 'Herinner', onPress: () => {} } },
        ]}
      />,
    );
    expect(screen.getByRole('link', { name: 'Bel' }).className).toContain('primary-action');
    expect(screen.getByRole('button', { name: 'Herinner' }).className).toContain('secondary-action');
    expect(screen.getByRole('img', { name: 'loopt vast' })).toBeTruthy();
  });
});
