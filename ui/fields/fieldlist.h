// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"
#include "models/referencedata.h"

#include <QWidget>

#include <QMap>

class QGridLayout;

namespace wren::ui {

/** What is to be said of a value besides the value. */
enum class FieldMark {
    None,
    Waiting,  ///< saved on this computer, not sent yet (R71)
    Conflict, ///< another value stands against it (R30)
    FromCams, ///< CaMS holds it: it is changed there (R31)
};

/** Fields to be read, a line each: label and value. Fields without a value are left out or dashed.
 */
class FieldList : public QWidget
{
    Q_OBJECT

public:
    enum class Absent { LeftOut, Dashed };

    explicit FieldList(QWidget *parent = nullptr);

    /** Replaces what is shown; in the present language. `seconds`: a line under the value. */
    void show(const Profile &profile, const QList<Field> &fields, const ReferenceData &reference,
              Absent absent, const QMap<Field, FieldMark> &marks = {},
              const QMap<Field, QString> &seconds = {});
    /** One more line of another kind ("Service Provider Assignment"). */
    void append(const QString &label, const QString &value, FieldMark mark = FieldMark::None,
                const QString &second = {});

private:
    [[nodiscard]] QWidget *valueWith(const QString &label, const QString &value, FieldMark mark,
                                     const QString &second);

    QGridLayout *m_grid;
};

} // namespace wren::ui
