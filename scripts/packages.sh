# SPDX-License-Identifier: Apache-2.0
# What Debian 12 must have, by use. Sourced by run, test and bench.

packages_build="ca-certificates git cmake ninja-build g++ pkg-config ccache mold
    qt6-base-dev qt6-base-dev-tools qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qtkeychain-qt6-dev libsodium-dev libboost-dev libcurl4-openssl-dev libgmime-3.0-dev
    libkainjow-mustache-dev libzxcvbn-dev libicu-dev libsqlite3-dev"
packages_run="libqt6sql6-sqlite libqt6sql6-psql libqt6svg6 qt6-qpa-plugins qt6-translations-l10n
    libsecret-1-0 gnome-keyring dbus dbus-x11 openbox tigervnc-standalone-server tigervnc-tools
    at-spi2-core fonts-dejavu-core fonts-noto-core"
packages_test="postgresql-15 dovecot-imapd python3 python3-aiosmtpd python3-gi gir1.2-atspi-2.0 xvfb xdotool xclip
    imagemagick chromium util-linux codespell clang-format"
packages_long="clang clang-tidy clazy libclang-rt-14-dev"

# install_packages LIST...: installs those of the lists that are missing; says what to do when it may not.
install_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' \
            || missing+=("$package")
    done
    # Node may come from elsewhere: only a machine without one gets Debian's.
    case " $* " in *" chromium "*)
        command -v node >/dev/null || missing+=(nodejs)
        command -v npm >/dev/null || missing+=(npm) ;;
    esac
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "Installing: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "These Debian packages are missing; install them as root, then try again:" >&2
            echo "  apt-get install ${missing[*]}" >&2
            return 1
        }
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends \
        "${missing[@]}" >/dev/null
}
