// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/historypresenter.h"
#include "app/profile/profilepresenter.h"

#include <QWidget>

#include <memory>

class QStandardItemModel;

namespace Ui {
class HistoryTab;
}

namespace wren::ui {

/** Who changed what and when, newest first, in the present language (R32). */
class HistoryTab : public QWidget
{
    Q_OBJECT

public:
    /** `profile` outlives it. */
    explicit HistoryTab(app::ProfilePresenter &profile, QWidget *parent = nullptr);
    ~HistoryTab() override;

    void render();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void renderEntries();
    void tell();
    [[nodiscard]] QStringList wordsOf(const wire::HistoryEntry &entry) const;
    [[nodiscard]] QString who(const wire::HistoryEntry &entry) const;
    [[nodiscard]] QString what(const QString &field) const;
    [[nodiscard]] QString value(const QString &field, const QJsonValue &value) const;

    app::ProfilePresenter &m_profile;
    app::HistoryPresenter m_history;
    std::unique_ptr<Ui::HistoryTab> m_form;
    QStandardItemModel *m_model;
};

} // namespace wren::ui
