// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/demo/democlient.h"
#include "hub/services/demo/demostaff.h"

namespace wren::services {

/** The one password of all practice accounts, staff and clients: the command `demo` prints it. */
inline constexpr char demoPassword[] = "Practice-in-Windsor-1";
inline constexpr int demoClientCount = 500;

/**
 * Writes what is missing of the practice network: groups, providers and staff as one mutation that
 * also marks the database as practice, then each client as one. What is there stays as it is, so an
 * interrupted run is finished by the next. Needs the reference data. Kind::Forbidden on a database
 * without the mark that holds providers: a network's own.
 */
[[nodiscard]] Result<void> fillDemo(store::Database &database, store::WriterLane &lane,
                                    const DemoTerms &terms, qint64 now);

} // namespace wren::services
