# SPDX-License-Identifier: Apache-2.0
# What every target of ours is compiled with. Link against `project_options`.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# One -fPIC for libraries and programs alike: the shared precompiled header fits only equal flags.
add_compile_options(-fPIC)
add_link_options(-pie)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # time_macros and pch_defines: without them ccache refuses every source with a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${CCACHE_PROGRAM})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-fpch-preprocess)
    endif()
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()

if(WREN_BUILD_FUZZERS)
    # libFuzzer steers by coverage, so the libraries under test need it too (clang only).
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined)
    add_link_options(-fsanitize=address,undefined)
endif()

add_library(project_options INTERFACE)
target_compile_options(project_options INTERFACE
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
    -Werror=switch -Werror=return-type
    $<$<BOOL:$ENV{CI}>:-Werror>
    # g++ 12 sees uninitialised bytes in variants that hold a QJsonObject where there are none.
    $<$<AND:$<BOOL:$ENV{CI}>,$<CXX_COMPILER_ID:GNU>>:-Wno-error=maybe-uninitialized>
    $<$<CONFIG:Release>:-fstack-protector-strong>)
target_compile_definitions(project_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH
    QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>
    $<$<BOOL:${WREN_KILL_POINTS}>:WREN_KILL_POINTS>)
target_link_options(project_options INTERFACE $<$<CONFIG:Release>:-Wl,-z,relro,-z,now>)
target_include_directories(project_options INTERFACE ${CMAKE_SOURCE_DIR})
