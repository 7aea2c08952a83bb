using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using Lookup = System.Collections.Frozen.FrozenDictionary<string, Bot.News.Reading.Pages.Markup.MarkupName>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace Bot.News.Reading.Pages.Markup;

/// <summary>The name of an element, with the part that it plays in tree construction as AngleSharp's own elements play it.</summary>
internal sealed record MarkupName(string Name, string Namespace, NodeFlags Flags)
{
    private static readonly IDocument Model = new HtmlParser().ParseDocument("");

    private static readonly MarkupName UnknownHtml = Make(NamespaceNames.HtmlUri, "unknown");
    private static readonly MarkupName UnknownMath = Make(NamespaceNames.MathMlUri, "unknown");
    private static readonly MarkupName UnknownSvg = Make(NamespaceNames.SvgUri, "unknown");

    // Every element of the HTML standard, with those it calls obsolete.
    private static readonly Lookup Html = Known(
        NamespaceNames.HtmlUri,
        "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button "
        + "canvas caption center cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt em embed "
        + "fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img "
        + "input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter nav nobr "
        + "noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s "
        + "samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template "
        + "textarea tfoot th thead time title tr track tt u ul var video wbr xmp");

    private static readonly Lookup Math = Known(NamespaceNames.MathMlUri, "annotation-xml math mi mn mo ms mtext");

    private static readonly Lookup Svg = Known(NamespaceNames.SvgUri, "desc foreignObject svg title");

    public static MarkupName OfHtml(ReadOnlySpan<char> name) => Html.TryGetValue(name, out var known) ? known : UnknownHtml with { Name = name.ToString() };

    public static MarkupName OfMath(ReadOnlySpan<char> name) => Math.TryGetValue(name, out var known) ? known : UnknownMath with { Name = name.ToString() };

    public static MarkupName OfSvg(ReadOnlySpan<char> name) => Svg.TryGetValue(name, out var known) ? known : UnknownSvg with { Name = name.ToString() };

    private static Lookup Known(string space, string names) =>
        names.Split(' ').ToFrozenDictionary(name => name, name => Make(space, name)).GetAlternateLookup<ReadOnlySpan<char>>();

    private static MarkupName Make(string space, string name) => new(name, space, ((IConstructableNode)Model.CreateElement(space, name)).Flags);
}
