# SPDX-License-Identifier: Apache-2.0
# Two precompiled headers, shared by all targets: one for everything without windows, one with widgets.
# A source that includes Qt Widgets takes 10 s without and 2 s with.
file(WRITE ${CMAKE_BINARY_DIR}/pch/anchor.cpp "\n")

add_library(wren_pch OBJECT ${CMAKE_BINARY_DIR}/pch/anchor.cpp)
target_link_libraries(wren_pch PRIVATE project_options Qt6::Core)
target_precompile_headers(wren_pch PRIVATE ${CMAKE_SOURCE_DIR}/cmake/pch_core.h)
set_target_properties(wren_pch PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)

if(WREN_BUILD_DESK)
    add_library(wren_widgets_pch OBJECT ${CMAKE_BINARY_DIR}/pch/anchor.cpp)
    target_link_libraries(wren_widgets_pch PRIVATE project_options Qt6::Widgets)
    target_precompile_headers(wren_widgets_pch PRIVATE ${CMAKE_SOURCE_DIR}/cmake/pch_widgets.h)
    set_target_properties(wren_widgets_pch PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
endif()

# Gives a target the shared header that fits it.
function(wren_use_pch name widgets)
    if(widgets)
        target_precompile_headers(${name} REUSE_FROM wren_widgets_pch)
    else()
        target_precompile_headers(${name} REUSE_FROM wren_pch)
    endif()
endfunction()

# wren_library(name [WIDGETS] SOURCES ... [PUBLIC libs...] [PRIVATE libs...]): a static library of ours.
function(wren_library name)
    cmake_parse_arguments(ARG "WIDGETS" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    string(REPLACE "wren_" "" alias ${name})
    add_library(wren::${alias} ALIAS ${name})
    target_link_libraries(${name} PUBLIC project_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
    wren_use_pch(${name} ${ARG_WIDGETS})
endfunction()

# wren_test(name SOURCES ... LIBS ... [WIDGETS]): one Qt Test executable a room; each tst_*.cpp holds
# one class and registers it with WREN_TEST (tests/support/testmain.h).
function(wren_test name)
    cmake_parse_arguments(ARG "WIDGETS" "" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE project_options wren::testsupport Qt6::Test ${ARG_LIBS})
    wren_use_pch(${name} ${ARG_WIDGETS})
    target_compile_definitions(${name} PRIVATE WREN_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        WREN_BINARY_DIR="${CMAKE_BINARY_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES ENVIRONMENT
        "TZ=UTC;LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen;QT_ENABLE_REGEXP_JIT=0")
endfunction()
