<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Response;

/** How the local Vipps' pages look: a phone on a wide screen, the whole screen on a phone. No external assets. */
final class Html
{
    /** Sends the form "back" when the customer comes back to this page by the browser's history. */
    public const WENT_BACK = "addEventListener('pageshow',e=>{const n=performance.getEntriesByType('navigation')[0];"
        . "if(e.persisted||n&&n.type==='back_forward')document.getElementById('back').submit()})";

    private const STYLE = <<<'CSS'
        *, ::before { box-sizing: border-box; }
        body { margin: 0; min-height: 100vh; font: 1.0625rem/1.45 system-ui, sans-serif; color: #1f1b2d;
            background: linear-gradient(160deg, #fdf1ea, #eceaf6); }
        .stage { display: flex; flex-wrap: wrap; gap: 2.5rem; justify-content: center; align-items: flex-start;
            padding: 2rem 1rem; }
        .phone { width: 25rem; min-height: 46rem; padding: .75rem; border-radius: 3rem; background: #17151f;
            box-shadow: 0 1.5rem 4rem #2b1d4433; display: flex; }
        .glass { flex: 1; border-radius: 2.3rem; background: #fff; overflow: hidden; display: flex;
            flex-direction: column; }
        .bar { background: #b9360c; color: #fff; padding: 1.1rem 1.5rem 1rem; font-weight: 600; text-align: center; }
        .bar::before { content: ""; display: block; width: 6rem; height: .35rem; border-radius: 1rem;
            margin: 0 auto .9rem; background: #ffffff66; }
        main { flex: 1; padding: 1.5rem; display: flex; flex-direction: column; }
        h1 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 1rem; }
        p { margin: 0 0 1rem; }
        .amount { font-size: 2.4rem; line-height: 1.1; font-weight: 700; letter-spacing: -.02em; margin: 0 0 1rem; }
        dl { display: grid; grid-template-columns: auto 1fr; gap: .3rem 1rem; margin: 0 0 1rem; padding: .9rem 1rem;
            background: #f6f4fa; border-radius: 1rem; font-size: .95rem; }
        dt { color: #5b5669; } dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
        form { display: grid; gap: .75rem; margin: 0; }
        form.last { margin-top: auto; padding-top: .75rem; }
        form + form { margin-top: .75rem; }
        label, legend { font-weight: 600; }
        input[type=tel], select { font: inherit; padding: .8rem 1rem; border: 1.5px solid #77708a; width: 100%;
            border-radius: .8rem; background: #fff; color: inherit; }
        .check { font-weight: 400; display: flex; gap: .6rem; align-items: center; }
        input[type=checkbox], input[type=radio] { width: 1.25rem; height: 1.25rem; margin: 0; flex: none;
            accent-color: #b9360c; }
        fieldset { border: 0; margin: 0; padding: 0; display: grid; gap: .6rem; }
        legend { padding: 0; margin-bottom: .6rem; }
        fieldset h2 { font-size: .95rem; color: #5b5669; margin: .3rem 0 0; } li a { color: #8f2907; }
        .choice { display: flex; gap: .8rem; align-items: center; padding: .85rem 1rem; font-weight: 400;
            border: 1.5px solid #cfcadb; border-radius: 1rem; cursor: pointer; }
        .choice:has(:checked) { border-color: #b9360c; background: #fff4ef; }
        .choice:has(:focus-visible) { outline: 3px solid #1a56c4; outline-offset: 2px; }
        .choice span { flex: 1; min-width: 0; overflow-wrap: anywhere; }
        .choice b { display: block; } .choice .cost { flex: none; font-weight: 600; white-space: nowrap; }
        .total { display: none; justify-content: space-between; font-weight: 700; font-size: 1.2rem; margin: 0; }
        .total.default { display: flex; }
        button, .button { font: inherit; font-weight: 600; padding: .85rem 1rem; border-radius: 2rem; cursor: pointer;
            border: 1.5px solid #b9360c; background: #b9360c; color: #fff; text-align: center;
            text-decoration: none; display: block; }
        button:hover, .button:hover { background: #962a07; }
        button.quiet, .button.quiet { background: #fff; color: #8f2907; }
        button.quiet:hover, .button.quiet:hover { background: #fff4ef; }
        .line { display: flex; gap: .8rem; align-items: baseline; justify-content: space-between; }
        .town { white-space: nowrap; }
        button.link { background: none; flex: none; border: 0; padding: .2rem .3rem; color: #8f2907;
            text-decoration: underline; }
        .mark { width: 4rem; height: 4rem; border-radius: 50%; display: grid; place-items: center;
            margin: 2rem auto 1rem; font-size: 2rem; font-weight: 700; background: #fff4ef; color: #b9360c; }
        .notice { text-align: center; }
        .bad { color: #a00; margin: 0; }
        .wait { width: 2.5rem; height: 2.5rem; margin: 2rem auto; border-radius: 50%; border: .3rem solid #f0d9cf;
            border-top-color: #b9360c; animation: turn 1s linear infinite; }
        @keyframes turn { to { transform: rotate(1turn); } }
        aside { width: 19rem; padding: 1.25rem; border-radius: 1.25rem; background: #ffffffb0; font-size: .95rem; }
        aside h2 { font-size: 1rem; margin: 0 0 .25rem; } aside p { color: #5b5669; margin: 0 0 1rem; }
        aside button { padding: .6rem .8rem; border-color: #77708a; background: #fff; color: #37314a;
            border-radius: .8rem; text-align: left; font-weight: 400; }
        aside button:hover { background: #f1eef8; }
        aside select { padding: .55rem .7rem; }
        :focus-visible { outline: 3px solid #1a56c4; outline-offset: 2px; }
        @media (max-width: 46rem) {
            body { background: #fff; }
            .stage { padding: 0; gap: 0; }
            .phone { width: 100%; min-height: 100vh; min-height: 100svh; padding: 0; border-radius: 0;
                box-shadow: none; }
            .glass { border-radius: 0; }
            aside { width: 100%; border-radius: 0; background: #f6f4fa; }
        }
        @media (prefers-reduced-motion: reduce) { .wait { animation: none; } }
        CSS;

    /**
     * @param string $content HTML on the phone's glass @param string $beside HTML outside the phone
     * @param string $head more of it @param string $script one of the above
     */
    public static function page(
        int $status,
        string $title,
        string $content,
        string $beside = '',
        string $head = '',
        string $script = '',
    ): Response {
        $title = self::text($title);
        $style = self::STYLE;
        $aside = $beside === '' ? '' : "<aside aria-label=\"For testing\">$beside</aside>";
        $run = $script === '' ? '' : "<script>$script</script>";
        $hash = $script === '' ? '' : 'sha256-' . base64_encode(hash('sha256', $script, true));
        return Response::html($status, <<<HTML
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="theme-color" content="#b9360c">
            <link rel="icon" href="data:,">
            <title>$title</title>
            $head
            <style>$style</style>
            </head>
            <body><div class="stage">
            <div class="phone"><div class="glass">
            <div class="bar">The local Vipps</div>
            <main><h1>$title</h1>
            $content
            </main></div></div>
            $aside
            </div>$run</body>
            </html>

            HTML, $hash);
    }

    /** @param string $more HTML below the text */
    public static function notice(
        int $status,
        string $title,
        string $text,
        string $mark = '!',
        string $more = '',
        string $beside = '',
    ): Response {
        return self::page($status, $title, '<div class="mark" aria-hidden="true">' . self::text($mark) . '</div>'
            . '<p class="notice">' . self::text($text) . "</p>$more", $beside);
    }

    public static function text(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
    }
}
