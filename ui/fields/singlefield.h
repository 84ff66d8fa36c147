// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/fields/sectionwidget.h"

namespace wren::ui {

/** The control of one field alone, with its line for problems, where a whole section is too much.
 */
class SingleField : public SectionWidget
{
    Q_OBJECT

public:
    /** `field` is one of the presenter's, but not Target Occupations. */
    SingleField(Field field, app::SectionPresenter &presenter, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    Field m_field;
};

} // namespace wren::ui
