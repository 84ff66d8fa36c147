// SPDX-License-Identifier: Apache-2.0
#include "models/merge.h"

#include <QJsonArray>

namespace wren {

namespace {

bool isSet(Field field)
{
    return fieldInfo(field).type == FieldType::CodeSet;
}

/** Canonical: through a profile, as every value that people see. */
QJsonValue canonical(Field field, const QJsonValue &value)
{
    Profile one;
    one.set(field, value);
    return one.value(field);
}

QStringList codesOf(Field field, const QJsonValue &value)
{
    Profile one;
    one.set(field, value);
    return one.codes(field);
}

QJsonValue setAfter(const FieldEdit &edit, const QJsonValue &present)
{
    QStringList codes = codesOf(edit.field, present) + edit.adds;
    codes.removeIf([&edit](const QString &code) { return edit.removes.contains(code); });
    return canonical(edit.field, QJsonArray::fromStringList(codes));
}

QJsonValue valueAfter(const FieldEdit &edit, const QJsonValue &present)
{
    return isSet(edit.field) ? setAfter(edit, present) : canonical(edit.field, edit.after);
}

bool wasSeen(const FieldEdit &edit, const FieldNow &now)
{
    if (now.changedBy == FieldNow::ChangedBy::Editor)
        return true;
    if (edit.seen != now.rev)
        return false;
    return isSet(edit.field) || canonical(edit.field, edit.before) == now.value;
}

QStringList without(const QStringList &codes, const QStringList &others)
{
    QStringList rest = codes;
    rest.removeIf([&others](const QString &code) { return others.contains(code); });
    return rest;
}

} // namespace

FieldMerge mergeField(const FieldEdit &edit, const FieldNow &now)
{
    const QJsonValue wanted = valueAfter(edit, now.value);
    if (wanted == now.value)
        return {FieldFate::Unchanged, now.value};
    if (wasSeen(edit, now))
        return {FieldFate::Taken, wanted};
    if (isSet(edit.field))
        return {FieldFate::Merged, wanted};
    return {FieldFate::Conflicts, now.value};
}

Profile withEdits(const Profile &profile, const QList<FieldEdit> &edits)
{
    Profile edited = profile;
    for (const FieldEdit &edit : edits)
        edited.set(edit.field, valueAfter(edit, edited.value(edit.field)));
    return edited;
}

QList<FieldEdit> editsBetween(const Profile &shown, const Profile &wanted, const SeenProfile &base)
{
    QList<FieldEdit> edits;
    for (const FieldInfo &info : allFields()) {
        if (info.id == Field::Email || shown.value(info.id) == wanted.value(info.id))
            continue;
        FieldEdit edit;
        edit.field = info.id;
        edit.seen = base.revs.value(info.id);
        if (isSet(info.id)) {
            edit.adds = without(wanted.codes(info.id), shown.codes(info.id));
            edit.removes = without(shown.codes(info.id), wanted.codes(info.id));
        } else {
            edit.before = base.profile.value(info.id);
            edit.after = wanted.value(info.id);
        }
        edits << edit;
    }
    return edits;
}

} // namespace wren
