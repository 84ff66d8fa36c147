// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/invite/inviteflow.h"

#include <QWidget>

class QLabel;

namespace wren::ui {

class AssignmentDetails;
class PlusAddressOffer;
class SectionWidget;

/** Finalize Portal Profile (R13): the assignments and the four sections, one under the other. */
class FinalizePage : public QWidget
{
    Q_OBJECT

public:
    explicit FinalizePage(app::InviteFlow &flow, QWidget *parent = nullptr);

    void render();
    void focusField(Field field);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Part
    {
        Section section;
        QLabel *heading;
        SectionWidget *widget;
    };

    void addSection(Section section, SectionWidget *widget);
    /** R14: what CaMS fills is shown, locked. */
    void lockWhatCamsFills();
    void retranslate();

    app::InviteFlow &m_flow;
    QLabel *m_required;
    AssignmentDetails *m_assignment;
    PlusAddressOffer *m_plus = nullptr;
    QList<Part> m_parts;
};

} // namespace wren::ui
