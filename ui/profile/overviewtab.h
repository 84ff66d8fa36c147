// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"

#include <QScrollArea>

class QLabel;

namespace wren::ui {

class FieldList;

/** Overview: the sections of the profile, to be read (R30). */
class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewTab(QWidget *parent = nullptr);

    void render(const app::ProfilePresenter &presenter);

private:
    struct Part
    {
        Section section;
        QLabel *heading;
        FieldList *fields;
    };
    QList<Part> m_parts;
};

} // namespace wren::ui
