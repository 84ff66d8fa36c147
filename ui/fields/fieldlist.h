// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"
#include "models/referencedata.h"

#include <QWidget>

class QGridLayout;

namespace wren::ui {

/** Fields to be read, a line each: label and value. Fields without a value are left out or dashed.
 */
class FieldList : public QWidget
{
    Q_OBJECT

public:
    enum class Absent { LeftOut, Dashed };

    explicit FieldList(QWidget *parent = nullptr);

    /** Replaces what is shown; in the present language. */
    void show(const Profile &profile, const QList<Field> &fields, const ReferenceData &reference,
              Absent absent);
    /** One more line of another kind ("Service Provider Assignment"). */
    void append(const QString &label, const QString &value);

private:
    QGridLayout *m_grid;
};

} // namespace wren::ui
