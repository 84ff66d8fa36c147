// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/people/peoplepresenter.h"
#include "models/items/clientlistmodel.h"
#include "models/permissions.h"
#include "ui/settings/desksettings.h"

#include <QWidget>

#include <memory>

namespace Ui {
class PeoplePage;
}

class QMenu;

namespace wren::ui {

class PersonPreview;

/** My Clients / People (R6): search, filters, the table and the preview beside it. */
class PeoplePage : public QWidget
{
    Q_OBJECT

public:
    PeoplePage(app::PeoplePresenter &presenter, DeskSettings &settings, const StaffAccess &access,
               QWidget *parent = nullptr);
    ~PeoplePage() override;

    /** Ctrl+F. */
    void focusSearch();
    /** Columns and split, into the settings. */
    void saveLayout();

signals:
    void profileRequested(const wren::ClientId &client);
    void inviteRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Status = app::PeopleStatus;

    void buildTable();
    void buildColumnsMenu();
    [[nodiscard]] QMenu &columns() const;
    void restoreLayout();
    void connectIntents();
    void translate();
    void render();
    void renderFilters(const app::PeoplePresenter::State &state);
    void renderEmpty(const app::PeoplePresenter::State &state);
    void keepCurrentRow();
    void chooseRow(const QModelIndex &index);
    void emptyAction();

    app::PeoplePresenter &m_presenter;
    DeskSettings &m_settings;
    StaffAccess m_access;
    std::unique_ptr<Ui::PeoplePage> m_form;
    ClientListModel m_model;
    PersonPreview *m_preview;
    bool m_rendering = false; ///< the view follows the presenter, not the reverse
};

} // namespace wren::ui
