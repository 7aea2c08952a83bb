using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bot.News.Reading.Pages;

namespace Bot.News.Tests.Reading.Pages;

public sealed class HtmlScanTests
{
    private const int Thousands = 15_000;

    [Theory]
    [InlineData("<div>")]
    [InlineData("<DIV>")]
    [InlineData("<div/>")]
    [InlineData("<b a=N><p>")]
    [InlineData("<font size=N>")]
    [InlineData("<span class='a>b'>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<custom-element>")]
    [InlineData("<svg>")]
    [InlineData("<object>")]
    [InlineData("<i id=N></p>")]
    [InlineData("<!--><div>")]
    [InlineData("<!---><div>")]
    [InlineData("<!-- --!><div>")]
    [InlineData("<title></titles></title><div>")]
    [InlineData("<p =\"><div>")]
    public void Refusal_DeepNesting_IsGivenBeforeATreeIsBuilt(string tag)
    {
        var html = new StringBuilder();
        for (var i = 0; i < Thousands; i++)
        {
            html.Append(tag.Replace("N", $"{i}", StringComparison.Ordinal));
        }

        Assert.Equal("its elements nest deeper than 256", HtmlScan.Refusal(html.ToString()));
    }

    [Theory]
    [InlineData("<p>x")]
    [InlineData("<p><b>x</b>")]
    [InlineData("<li>x")]
    [InlineData("<option>x")]
    [InlineData("<br>")]
    [InlineData("<img src=x>")]
    [InlineData("<div><p>x</div>")]
    [InlineData("<font size=1>x")]
    [InlineData("<!-- <div> -->")]
    [InlineData("<script>'<div>'</script>")]
    [InlineData("<textarea><div></textarea>")]
    [InlineData("<a href='<div>'>x</a>")]
    [InlineData("<h2>x")]
    public void Refusal_ManyElementsSideBySide_IsNone(string tag) =>
        Assert.Null(HtmlScan.Refusal(string.Concat(Enumerable.Repeat(tag, Thousands / 5))));

    [Fact]
    public void Refusal_RandomTags_IsGivenForEveryTreeThatIsDeeper()
    {
        string[] tags = ["<p>", "</p>", "<b>", "</b>", "<i x=1>", "</i>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "</ul>", "<a href=x>", "</a>", "<h1>", "</h1>", "<span>", "</span>", "<select>", "<option>", "<br>", "x"];
        var random = new Random(7);
        for (var i = 0; i < 150; i++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(200, 2500)).Select(_ => tags[random.Next(tags.Length)]));
            if (HtmlScan.Refusal(html) is null)
            {
                using var page = new HtmlParser().ParseDocument(html);
                var depth = page.All.Max(element => element.Ancestors().Count());
                Assert.InRange(depth, 0, 4 * PageReader.MostDepth);
            }
        }
    }
}
