// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/lane.h"

#include <QtTest/QTest>

/** What the store's tests share: a practice office and mutations to write into it. */
namespace wren::test {

/** The real clock and real randomness. */
[[nodiscard]] store::Environment environment();
template<typename AnyId>
[[nodiscard]] AnyId newId()
{
    return AnyId::fromRandom(environment().random(16));
}

/** The value, or the end of the test run: for steps that are not what the test is about. */
template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(kindName(result.error().kind) + u' ' + result.error().detail));
    return std::move(result).value();
}
inline void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(kindName(result.error().kind) + u' ' + result.error().detail));
}

/** One provider with one caseworker at one computer; written without the lane. */
struct Office
{
    explicit Office(store::Connection &sql);

    [[nodiscard]] store::Actor actor() const;

    ProviderId provider = newId<ProviderId>();
    StaffId staff = newId<StaffId>();
    DeviceId device = newId<DeviceId>();
};

using Work = std::function<Result<store::Effect>(store::WriteContext &)>;

/** Adds a provider: a record of `directory` that needs nothing else. */
[[nodiscard]] Result<store::Effect> addProvider(store::WriteContext &context, const ProviderId &id,
                                                const QString &name);
[[nodiscard]] Work addingProvider(const ProviderId &id = newId<ProviderId>());
/** Adds a client with its sign-in address, in the scope of its provider. */
[[nodiscard]] Result<store::Effect> addClient(store::WriteContext &context, const ClientId &id,
                                              const ProviderId &provider, const QString &email);
/** Adds a case note to a client of `provider`. */
[[nodiscard]] Result<store::Effect> addNote(store::WriteContext &context, const ClientId &client,
                                            const ProviderId &provider, const QString &text);
[[nodiscard]] Work refusing(Kind kind);

/** A job of the system's own. */
[[nodiscard]] store::Job systemJob(Work work);
/** A device's mutation. */
[[nodiscard]] store::Job deviceJob(const Office &office, qint64 mid, Work work);

[[nodiscard]] qint64 count(store::Connection &sql, const char *select,
                           const store::Bindings &bindings = {}); ///< SELECT ... AS n
/** commit_record holds 1, 2, 3 ... and the chain verifies; its last seq. */
[[nodiscard]] qint64 verifiedSeq(store::Connection &sql);

} // namespace wren::test
