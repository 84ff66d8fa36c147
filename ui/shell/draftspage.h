// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drafts/draftspresenter.h"
#include "models/items/draftlistmodel.h"
#include "ui/shell/prompter.h"

#include <QWidget>

#include <memory>

namespace Ui {
class DraftsPage;
}

namespace wren::ui {

/** Drafts and outbox (R17): begun intakes, to go on with or to discard. */
class DraftsPage : public QWidget
{
    Q_OBJECT

public:
    DraftsPage(app::DraftsPresenter &presenter, Prompter &prompter, QWidget *parent = nullptr);
    ~DraftsPage() override;

    /** A line on what waits in the outbox. */
    void showOutbox(const QString &text);

signals:
    void resumeRequested(const QString &draft);
    void inviteRequested();
    void outboxRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    [[nodiscard]] QString currentId() const;
    [[nodiscard]] QString nameOf(const app::DraftsPresenter::Item &item) const;
    void resume();
    void askToDiscard();

    app::DraftsPresenter &m_presenter;
    Prompter &m_prompter;
    std::unique_ptr<Ui::DraftsPage> m_form;
    DraftListModel m_model;
};

} // namespace wren::ui
