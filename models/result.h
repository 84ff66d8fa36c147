// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <type_traits>
#include <utility>
#include <variant>

namespace wren {

/** What the caller can do about a failure. Screens branch on it; `switch` over it without
 * `default`. */
enum class Kind {
    Offline,         ///< the other side cannot be reached: wait, or work on the local copy
    Timeout,         ///< no answer within the deadline; it may have happened
    Unauthenticated, ///< sign in (again)
    Forbidden,       ///< signed in, but may not
    NotFound,        ///< does not exist, or is not yours to know of
    Conflict,        ///< somebody else's change or claim stands in the way
    Invalid,         ///< what was given is wrong; `fields` names where
    TooMany,         ///< slow down; try later
    Server,          ///< the other side failed
    Storage,         ///< disk or database
    Crypto,          ///< a key or a seal does not fit
    Keychain,        ///< the operating system's secret store
    Cancelled,       ///< the user, or the end of the context, stopped it
};

/** One field that is wrong. `field` is a wire name ("postal_code"), `problem` a code of problem.h.
 */
struct FieldError
{
    QString field;
    QString problem;
    friend bool operator==(const FieldError &, const FieldError &) = default;
};

/**
 * A failure. `detail` is for logs and developers, in English, and holds no personal data; what
 * people read is made in `ui` and `pages` from `kind` and `fields`.
 */
struct Error
{
    Kind kind = Kind::Server;
    QString detail;
    QList<FieldError> fields;
    friend bool operator==(const Error &, const Error &) = default;
};

/** The wire name of a kind: "offline", "not_found", ... and back (unknown names become Server). */
[[nodiscard]] QString kindName(Kind kind);
[[nodiscard]] Kind kindFromName(QStringView name);

/** A value or an Error, never both, never neither. Asking for what is not there is our own mistake.
 */
template<typename T>
class [[nodiscard]] Result
{
    static_assert(!std::is_same_v<T, Error>);

public:
    Result(T value)
        : m_state(std::move(value))
    {}
    Result(Error error)
        : m_state(std::move(error))
    {}

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T &value() const & { return std::get<T>(m_state); }
    [[nodiscard]] T &value() & { return std::get<T>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<T>(std::move(m_state)); }
    [[nodiscard]] const T &operator*() const & { return value(); }
    [[nodiscard]] T &operator*() & { return value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    [[nodiscard]] T *operator->() { return &value(); }

    [[nodiscard]] const Error &error() const { return std::get<Error>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/** Success without a value, or an Error. `return {};` is success. */
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::in_place_index<1>, std::move(error))
    {}

    [[nodiscard]] bool ok() const { return m_error.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_error); }

private:
    std::variant<std::monostate, Error> m_error;
};

} // namespace wren
