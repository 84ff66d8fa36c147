// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/referencedata.h"

#include <QJsonValue>
#include <QWidget>

namespace wren::ui {

/** An editor made of several controls that holds one field's value. */
class ValueEdit : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /** In the shape of the wire, as typed (not judged). */
    [[nodiscard]] virtual QJsonValue value() const = 0;
    /** Shows the value; does not emit edited. */
    virtual void setValue(const QJsonValue &value) = 0;
    /** Labels in the present language, for the same value; `label` is the field's own. */
    virtual void relabel(const ReferenceData &reference, const QString &label) = 0;

signals:
    /** By the person, not by setValue. */
    void edited();
};

} // namespace wren::ui
