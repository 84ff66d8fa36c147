// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/people/peoplepresenter.h"
#include "models/items/clientlistmodel.h"

#include <QStringList>

namespace wren::ui {

/** What the list says about a client, in the language of the moment. */
[[nodiscard]] ClientListRow wordsFor(const app::PeoplePresenter &presenter,
                                     const app::PersonRow &person);
[[nodiscard]] ListedStatus listed(app::PeopleStatus status);
[[nodiscard]] QString statusText(ListedStatus status);
/** By ClientListModel::Column. */
[[nodiscard]] QStringList columnTitles();
/** A day as the reader's language writes it; `ms` UTC. */
[[nodiscard]] QString dayText(qint64 ms);

} // namespace wren::ui
