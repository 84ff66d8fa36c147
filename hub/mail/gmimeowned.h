// SPDX-License-Identifier: Apache-2.0
#pragma once

// GLib's headers use "signals" as a name, which is a macro of Qt's.
#undef signals
#include <gmime/gmime.h>

#include <memory>
#include <mutex>

/** Owners of what GMime makes: inside hub/mail only, in sources after everything of Qt's. */
namespace wren::mail {

template<typename T>
struct Unref
{
    void operator()(T *object) const { g_object_unref(object); }
};
template<typename T>
using Owned = std::unique_ptr<T, Unref<T>>;

/** Before anything else of GMime's. Any thread. */
inline void initialiseGMime()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

/** Everything that was written into a memory stream. */
inline QByteArray writtenTo(GMimeStream *stream)
{
    const GByteArray *const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    return QByteArray(reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len));
}

} // namespace wren::mail
