// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/email/supportpresenter.h"
#include "ui/flow/prompter.h"

#include <QWidget>

#include <memory>

namespace Ui {
class SupportPage;
}

namespace wren::ui {

/**
 * The Support panel (R60): what was asked of WREN, open or decided; of the current one both
 * addresses, who asked and why, what else was asked about the client; apply, decline, and enter one
 * for somebody who phoned.
 */
class SupportPage : public QWidget
{
    Q_OBJECT

public:
    /** Both outlive the page. */
    SupportPage(app::SupportPresenter &presenter, Prompter &prompter, QWidget *parent = nullptr);
    ~SupportPage() override;

    /** Goes on with declining one, if it is still open. */
    void decline(const EmailChangeId &correction);
    /** Enters one for somebody who phoned, or goes on with it. */
    void enter();

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void renderList();
    void renderDetail();
    void renderFacts(const wire::CorrectionRecord &record);
    void renderRelated(const app::Correction &correction);
    void renderNotice();
    void retranslate();
    [[nodiscard]] bool showsDecided() const;
    [[nodiscard]] const app::Correction *current() const;
    void askToApply();
    void openDecline();

    app::SupportPresenter &m_presenter;
    Prompter &m_prompter;
    std::unique_ptr<Ui::SupportPage> m_form;
};

} // namespace wren::ui
