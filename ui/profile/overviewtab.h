// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"
#include "ui/flow/prompter.h"

#include <QScrollArea>

namespace wren::ui {

class AssignmentCard;
class CamsCard;
class EmailCard;
class SectionCard;

/** Overview: the sections of the profile, to be read and edited, one at a time (R30). */
class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    /** Both outlive the tab. */
    OverviewTab(app::ProfilePresenter &presenter, Prompter &prompter, QWidget *parent = nullptr);

    void render();
    /** Opens a section to be edited, with what was left open earlier. */
    void beginEditing(Section section);

signals:
    /** `wanted`: what was entered already, or null. */
    void changeEmailRequested(const QString &wanted = {});
    void askWrenRequested();
    void connectCamsRequested();
    void proposeCorrectionRequested();

private:
    void shareEditing();
    void bringIntoView(QWidget *control);

    AssignmentCard *m_assignment;
    CamsCard *m_cams;
    EmailCard *m_email;
    QMap<Section, SectionCard *> m_cards; ///< in the order of the screen
};

} // namespace wren::ui
