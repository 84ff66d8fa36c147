// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"
#include "models/problem.h"
#include "models/referencedata.h"

#include <QDate>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace wren::app {

/** A canonical value as people write it into its field. */
[[nodiscard]] QJsonValue shownValue(Field field, const QJsonValue &canonical);

/**
 * What has been entered into a list of fields and what is wrong with it (R15). It serves every
 * section of the profile and the wizard's form alike. Values are held as they were typed, so that
 * nothing is lost by being wrong; profile() gives what is right in canonical form. GUI thread.
 */
class SectionPresenter : public QObject
{
    Q_OBJECT

public:
    /** `reference` outlives the presenter; `today` decides the birth date's warning. */
    SectionPresenter(QList<Field> fields, const ReferenceData &reference,
                     std::function<QDate()> today, QObject *parent = nullptr);

    [[nodiscard]] const QList<Field> &fields() const { return m_fields; }
    [[nodiscard]] const ReferenceData &reference() const { return m_reference; }

    // -- intents ---------------------------------------------------------------------------------
    /** Puts the profile's values in, canonical ones as people write them; forgets all problems. */
    void fill(const Profile &profile);
    /** The same for one field, as if it had been typed and left. */
    void put(Field field, const QJsonValue &value);
    /** As typed, not judged yet. A problem that is shown goes away once what is typed is right. */
    void enter(Field field, const QJsonValue &value);
    /** The field was left: it is checked, and shown in its canonical form if it is right. */
    void leave(Field field);
    /** Leaves every field. True if nothing stops (warnings do not). */
    bool checkAll();
    /** What the hub found: stands beside the field until it is changed. */
    void showErrors(const QList<FieldError> &errors);

    // -- state -----------------------------------------------------------------------------------
    /** As typed; absentValue() if nothing was. */
    [[nodiscard]] QJsonValue entered(Field field) const;
    /** Does the field apply now? (First Name not with one name only, frequency only with
     * updates...) */
    [[nodiscard]] bool isOpen(Field field) const;
    /** Of a field that was left; none while it is being typed. */
    [[nodiscard]] std::optional<Problem> problem(Field field) const;
    /** The first field, in the order of the screens, whose problem stops. */
    [[nodiscard]] std::optional<Field> firstStopping() const;
    /** What is right and open, in canonical form. */
    [[nodiscard]] Profile profile() const;

    /** Everything as typed, for a draft; and back. */
    [[nodiscard]] QJsonObject toJson() const;
    void restore(const QJsonObject &entered);

signals:
    /** Checked, and in its canonical form if it is right. */
    void fieldLeft(wren::Field field);
    /** By typing, or because leaving made it canonical. */
    void valueChanged(wren::Field field);
    void problemChanged(wren::Field field);
    /** The field began or ceased to apply. */
    void openChanged(wren::Field field);

private:
    void store(Field field, const QJsonValue &value);
    void startFrequency();
    void refreshProblems();
    [[nodiscard]] QMap<Field, Problem> findings() const;
    void setProblems(const QMap<Field, Problem> &problems);

    QList<Field> m_fields;
    const ReferenceData &m_reference;
    std::function<QDate()> m_today;
    QMap<Field, QJsonValue> m_entered;
    QSet<Field> m_left;               ///< fields whose problems are shown
    QMap<Field, Problem> m_hubErrors; ///< until the field is changed
    QMap<Field, Problem> m_problems;  ///< what is shown
};

} // namespace wren::app
