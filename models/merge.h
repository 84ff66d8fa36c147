// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"

/**
 * The merge rule of sync.md, Hub 6, and nothing else: no clock, no database. The hub decides by it,
 * Desk replays its queue with it, the simulator's oracle checks both by it.
 */
namespace wren {

/**
 * What somebody did to one field. A set says what it adds and removes; any other field says what
 * it was and what it is to be. `seen` and `before` are of the hub's record that the editor had in
 * front of him, not of his own waiting edits.
 */
struct FieldEdit
{
    Field field = Field::FirstName;
    qint64 seen = 0;   ///< ClientRecord::fieldRevs of the field; 0 if it has none
    QJsonValue before; ///< not of a set
    QJsonValue after;  ///< not of a set
    QStringList adds;  ///< of a set; canonical: sorted, without repeats, none in both
    QStringList removes;
    friend bool operator==(const FieldEdit &, const FieldEdit &) = default;
};

/** A field as it stands on the hub when an edit of it arrives. */
struct FieldNow
{
    enum class ChangedBy {
        Editor, ///< the same device (or session): what it sent before always counts as seen
        Other,
    };
    QJsonValue value;
    qint64 rev = 0;
    ChangedBy changedBy = ChangedBy::Other;
};

enum class FieldFate {
    Unchanged, ///< it is already so
    Taken,     ///< nobody changed it since it was seen
    Merged,    ///< somebody did, and both changes stand (sets)
    Conflicts, ///< somebody did, and the values differ: the present one stays
};

struct FieldMerge
{
    FieldFate fate = FieldFate::Unchanged;
    QJsonValue value; ///< the field's from now on
};

/**
 * A field conflicts only if it changed since it was seen and the values differ; sets never do. It
 * changed if its rev is not the one seen, or the value is not the one that was before (after a
 * restore the same rev can be another history's).
 */
[[nodiscard]] FieldMerge mergeField(const FieldEdit &edit, const FieldNow &now);

/** The profile as its editor sees it: the edits on top, whatever the hub will say. */
[[nodiscard]] Profile withEdits(const Profile &profile, const QList<FieldEdit> &edits);

/** The hub's record that an editor had in front of him. */
struct SeenProfile
{
    Profile profile;
    QMap<Field, qint64> revs; ///< ClientRecord::fieldRevs
};
/**
 * The edits that lead from `shown` (what the editor saw: `base` with his waiting edits on top) to
 * `wanted`, in the order of allFields(); Email is left out, it changes only by an e-mail change.
 */
[[nodiscard]] QList<FieldEdit> editsBetween(const Profile &shown, const Profile &wanted,
                                            const SeenProfile &base);

} // namespace wren
