// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"

/** The two layers of R14: the portal's own values, and over them those of CaMS, for staff only. */
namespace wren {

/** How far a client's CaMS link can be trusted; its name on the wire in quotes. */
enum class CamsState {
    Connected, ///< "connected": what the hub has read last
    Stale,     ///< "stale": true when it was read, but CaMS could not be read right since
    Broken,    ///< "broken": the number does not lead to this person any more; nothing of it counts
};

[[nodiscard]] QString camsStateName(CamsState state);
[[nodiscard]] std::optional<CamsState> camsStateFromName(QStringView name);

/** What CaMS says of a client. */
struct CamsLayer
{
    CamsState state = CamsState::Connected;
    Profile values; ///< fields with mayComeFromCams; a name as a whole (see camsValues)
    friend bool operator==(const CamsLayer &, const CamsLayer &) = default;
};

/** Those that CaMS owns (R14), and the e-mail address (R43). */
[[nodiscard]] bool mayComeFromCams(Field field);

/**
 * The values of a CaMS client as the layer keeps them: fields that cannot come from CaMS left out,
 * and one that has a last name alone marked as having one name only.
 */
[[nodiscard]] Profile camsValues(const Profile &read);

/**
 * Does CaMS hold this field, so that staff see its value? A first name goes with the last name, an
 * extension with the phone. Never while the link is broken, never without a layer.
 */
[[nodiscard]] bool isHeldByCams(const std::optional<CamsLayer> &cams, Field field);
/** R31: held, and to be changed in CaMS only. The sign-in address never is (R43). */
[[nodiscard]] bool isLockedByCams(const std::optional<CamsLayer> &cams, Field field);

/** What staff see: CaMS's value where CaMS holds the field, else the portal's own. */
[[nodiscard]] QJsonValue staffValue(const Profile &portal, const std::optional<CamsLayer> &cams,
                                    Field field);
[[nodiscard]] Profile staffProfile(const Profile &portal, const std::optional<CamsLayer> &cams);

/** The fields that CaMS holds and the portal has otherwise, or not at all; in order. */
[[nodiscard]] QList<Field> fieldsThatDiffer(const Profile &portal,
                                            const std::optional<CamsLayer> &cams);

/**
 * Whether two readings under one number can be the same person: they agree in the folded name or in
 * the birth date.
 */
[[nodiscard]] bool canBeSamePerson(const Profile &before, const Profile &after);

} // namespace wren
