# SPDX-License-Identifier: MIT
#
# Shell functions that get the extension built, on Debian 12 and 13: to be sourced by sh.
# What goes wrong is told on standard error, and the function's status is not 0.

# install_missing PACKAGE…: with apt-get, only what is not there. Without a network all must be there.
install_missing() {
	missing=
	for package in "$@"; do
		dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q ' installed$' ||
			missing="$missing $package"
	done
	[ -n "$missing" ] || return 0

	echo "# installs:$missing" >&2
	sudo=
	[ "$(id -u)" = 0 ] || sudo=sudo
	install_log=$(mktemp) || return 1
	{
		$sudo apt-get -q update &&
			$sudo env DEBIAN_FRONTEND=noninteractive \
				apt-get -q install -y --no-install-recommends $missing
	} >"$install_log" 2>&1 </dev/null || {
		tail -n 30 "$install_log" >&2
		rm -f "$install_log"
		echo "cannot install:$missing" >&2
		return 1
	}
	rm -f "$install_log"
}

# sources_of ROOT: the names of all that the extension is built from
sources_of() {
	(cd "$1" && LC_ALL=C ls config.m4 ext/*.[ch] src/*.[ch])
}

# build_extension ROOT CACHE: prints the path of a vipps.so built from ROOT, in CACHE, for the PHP
# of phpize. It is built anew when a source differs from what was built; ROOT stays as it is.
build_extension() (
	folder=$2/$(php-config --version)
	mkdir -p "$folder" && cd "$folder" || exit 1
	exec 9>lock && flock 9
	sources=$(sources_of "$1") && sum=$(cd "$1" && cat $sources | sha256sum) || exit 1
	if [ "$(cat built 2>/dev/null)" != "$sum" ]; then
		echo "# builds the extension in $folder" >&2
		rm -rf built source && mkdir source || exit 1
		(cd "$1" && tar cf - $sources) | tar xf - -C source &&
			(cd source && phpize && ./configure -q && make -s) >build.log 2>&1 9>&- </dev/null &&
			[ -e source/modules/vipps.so ] || {
			tail -n 30 build.log >&2
			echo "the extension cannot be built: see $folder/build.log" >&2
			exit 1
		}
		echo "$sum" >built
	fi
	echo "$folder/source/modules/vipps.so"
)

# need_shop ROOT: sets PHP, and VIPPS_EXTENSION to one built from ROOT, unless they are set
need_shop() {
	if [ -z "${PHP-}" ]; then
		install_missing php-cli || return 1
		PHP=$(command -v php)
	fi
	if [ -z "${VIPPS_EXTENSION-}" ]; then
		install_missing php-dev libcurl4-openssl-dev libssl-dev pkg-config gcc libc6-dev make || return 1
		cache=${XDG_CACHE_HOME:-${HOME:-${TMPDIR:-/tmp}}/.cache}/vipps-example
		VIPPS_EXTENSION=$(build_extension "$1" "$cache") || return 1
	fi
	export PHP VIPPS_EXTENSION
	unset http_proxy https_proxy HTTP_PROXY HTTPS_PROXY
}
