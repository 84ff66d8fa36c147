// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <curl/curl.h>

#include <memory>
#include <mutex>

namespace wren::curl {

struct EasyFree
{
    void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
};
struct ListFree
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

/** One transfer of libcurl, for one thread at a time. */
using Easy = std::unique_ptr<CURL, EasyFree>;
/** What libcurl takes as several lines: headers, recipients. Must outlive the transfer. */
using List = std::unique_ptr<curl_slist, ListFree>;

/** A new transfer; null when libcurl cannot start. Readies libcurl at the first call. Any thread.
 */
[[nodiscard]] inline Easy makeEasy()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    return Easy(curl_easy_init());
}

} // namespace wren::curl
