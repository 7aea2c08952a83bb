using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bot.News.Reading.Pages;
using Bot.News.Reading.Pages.Markup;

namespace Bot.News.Tests.Reading.Pages;

/// <summary>The tree of a page is the one that AngleSharp's own document has, without what is not read.</summary>
public sealed class ParsedPageTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "<p class=a>", "</p>", "<b>", "</b>", "<i class=x>", "</i>", "<div class='a b' data-x='>'>", "<div hidden>", "</div>", "<table>", "<tbody>", "<tr>", "<td>", "</td>",
        "</tr>", "</table>", "<ul>", "<li>", "</ul>", "<a href=x>", "<a href='y' rel=author>", "</a>", "<h1>", "<h2>", "</h1>", "<span/>", "<span id=q/>", "</span>",
        "<select>", "<option>", "</select>", "<br>", "<br/>", "</br>", "x", " words & more ", "&amp;", "&eacute", "&nbsp;", "\n", "<!-- c -->", "<!-->", "<!--->", "<!-- --!>", "<!x>", "<?php ?>", "</ x>",
        "<svg>", "<path d='x'/>", "<foreignObject>", "</svg>", "<math>", "<mi>", "</math>", "<form>", "</form>", "<button>", "</button>", 
        "<textarea>", "</textarea>", "<noscript>", "</noscript>", "<dl>", "<dt>", "<dd>", "</dl>", "<caption>", "<col>", "<pre>\n", "</pre>", "<meta content=1 name=x>", "<link rel=canonical href=/x>",
        "<font color=red>", "</font>", "<article itemprop=articleBody>", "</article>", "<body class=c>", "</body>", "<html lang=en>", "</html>", "<head>", "</head>", "<frameset>", "<img src=x alt='<b>'>",
    ];

    [Fact]
    public void Parse_RandomPieces_GivesTheTreeOfTheDocument()
    {
        var random = new Random(20261126);
        for (var i = 0; i < 2000; i++)
        {
            AssertSame(string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)])));
        }
    }

    [Theory]
    [InlineData("<script>a<b</script>x")]
    [InlineData("<script>'</scripty>'</script>x")]
    [InlineData("<style>p{}</style ><p>x")]
    [InlineData("<svg/onload=x><p>x")]
    [InlineData("<p a=b/c class=d/e>x")]
    [InlineData("<p a = 'b' class = \"c\" id = d>x")]
    [InlineData("<p title='a>b'class='c'hidden>x")]
    [InlineData("<p =class class==x>y")]
    [InlineData("<P CLASS=A class=b>x")]
    [InlineData("<p a='")]
    [InlineData("<p a=x")]
    [InlineData("<title>&lt;b></title><p>x")]
    [InlineData("<a class=x><b><div><a class=y>z</div>u")]
    [InlineData("<div a=b><template class=x><p>x<template><script></template></script></template></template>z</div>u")]
    [InlineData("a<template><p>x")]
    [InlineData("<body class=x><body class=x id=y>")]
    [InlineData("<svg><font color=red>x")]
    [InlineData("<table><p>a<tr><td>b<i>c</table>d")]
    [InlineData("<iframe><p></iframe><xmp><p></xmp><noembed><p></noembed>x")]
    public void Parse_OddMarkup_GivesTheTreeOfTheDocument(string html) => AssertSame(html);

    private static void AssertSame(string html)
    {
        using var expected = new HtmlParser().ParseDocument(html);
        using var page = ParsedPage.Parse(html).Page!;
        var (want, have) = (new StringBuilder(), new StringBuilder());
        Write(expected.DocumentElement, want);
        Write(page.Document.Root!, have);
        Assert.True(want.ToString() == have.ToString(), $"{html}\n{want}\n{have}");
    }

    private static void Write(INode node, StringBuilder tree)
    {
        if (node is IText text)
        {
            tree.Append(text.Data);
        }
        else if (node is IElement element && element.LocalName is not ("script" or "style" or "template"))
        {
            var names = (element.GetAttribute("class"), element.GetAttribute("id"), element.HasAttribute("hidden"), element.GetAttribute("itemprop"));
            tree.Append('<').Append(element.LocalName).Append(names).Append('>');
            foreach (var child in element.ChildNodes)
            {
                Write(child, tree);
            }

            tree.Append("</>");
        }
    }

    private static void Write(MarkupNode node, StringBuilder tree)
    {
        if (node is MarkupText text)
        {
            tree.Append(text.Data);
        }
        else if (node is MarkupElement element && element.Name is not ("script" or "style" or "template"))
        {
            var names = (element.Get("class"), element.Get("id"), element.Has("hidden"), element.Get("itemprop"));
            tree.Append('<').Append(element.Name).Append(names).Append('>');
            foreach (var child in element.Children)
            {
                Write(child, tree);
            }

            tree.Append("</>");
        }
    }
}
