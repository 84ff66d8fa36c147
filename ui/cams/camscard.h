// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace wren::ui {

class FieldList;
class NoticeBar;

/**
 * Where the client's link to CaMS stands (R11), what was proposed to be corrected there (R31), or
 * why it should be made (R12). Hidden where there is nothing to say.
 */
class CamsCard : public QFrame
{
    Q_OBJECT

public:
    explicit CamsCard(app::ProfilePresenter &presenter, QWidget *parent = nullptr);

    void render();

signals:
    void connectRequested();
    void proposeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void renderLink(const wire::CamsRecord &link);
    void renderReminder();
    void renderProposals();
    [[nodiscard]] QString proposalText(const wire::CamsProposalRecord &record) const;
    void retranslate();

    app::ProfilePresenter &m_presenter;
    QLabel *m_heading;
    QLabel *m_state;
    NoticeBar *m_notice;
    FieldList *m_facts;
    QVBoxLayout *m_proposals;
    QPushButton *m_refresh;
    QPushButton *m_propose;
};

} // namespace wren::ui
