import { Button, Menu } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TableLayout } from './layout.ts';

/** Which columns are shown, and a way back to how they were. */
export function ColumnMenu({ layout }: { readonly layout: TableLayout }) {
  const { t } = useTranslation();
  return (
    <Menu position="top-end" closeOnItemClick={false}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconColumns3 size={14} aria-hidden />}
        >
          {t('ui.table.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {layout.getAllLeafColumns().map((column) => (
          <Menu.CheckboxItem
            key={column.id}
            disabled={!column.getCanHide()}
            checked={column.getIsVisible()}
            onChange={(shown) => column.toggleVisibility(shown)}
          >
            {String(column.columnDef.header)}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item
          onClick={() => {
            layout.resetColumnSizing(true);
            layout.resetColumnVisibility(true);
          }}
        >
          {t('ui.table.columns.reset')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
