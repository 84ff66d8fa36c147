// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/fields/fieldbinder.h"

#include <QWidget>

#include <memory>

namespace wren::ui {

/** One section of a profile: a form bound to a presenter. The wizard and the profile use the same.
 */
class SectionWidget : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    ~SectionWidget() override;

    /** The field's control; null if it is not of this section. */
    [[nodiscard]] QWidget *editor(Field field) const { return m_binder->editor(field); }
    /** See FieldBinder::lock. */
    void lock(Field field, const QJsonValue &value, const QString &reason)
    {
        m_binder->lock(field, value, reason);
    }
    /** See FieldBinder::unlock. */
    void unlock(Field field) { m_binder->unlock(field); }
    /** The reference lists changed: shows their labels anew; what was entered stays. */
    void relabel() { m_binder->relabel(); }

protected:
    /** Call once, when the form is set up. */
    void bind(app::SectionPresenter &presenter);
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

private:
    FieldBinder *m_binder = nullptr;
};

} // namespace wren::ui
