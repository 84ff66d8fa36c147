// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"

#include <QWidget>

namespace wren::ui {

class NoticeBar;

/**
 * What of a client's address needs a person: mail that came back; a change that is pending, not
 * sent or refused; what waits for WREN; what became of the last one (R41, R44). Takes no room while
 * there is nothing.
 */
class EmailNotices : public QWidget
{
    Q_OBJECT

public:
    explicit EmailNotices(app::ProfilePresenter &presenter, QWidget *parent = nullptr);

    void render();

signals:
    /** Of a client whose address that is, if it is the same person (R46). */
    void transferRequested(const QString &email);
    /** Mail to the client comes back (R41, R44). */
    void askWrenRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void renderBounced();
    void renderChange();
    void renderCorrection();
    void renderNews();
    void changeAction();
    void changeAlternative();
    void withdraw();
    void told(app::EmailState::Activity activity);

    app::ProfilePresenter &m_presenter;
    NoticeBar *m_bounced;
    NoticeBar *m_change;
    NoticeBar *m_correction;
    NoticeBar *m_news;
    bool m_sentAgain = false; ///< said until something else is done
};

} // namespace wren::ui
