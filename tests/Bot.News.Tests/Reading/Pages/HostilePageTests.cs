using System.Text;
using Bot.News.Reading.Pages;

namespace Bot.News.Tests.Reading.Pages;

public sealed class HostilePageTests
{
    /// <summary>A hang fails; a machine that is busy with something else does not. Alone, each takes less than a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string> Hostile => new()
    {
        { "it is empty", "" },
        { "it is empty", "\n \0\0" },
        { "it is larger than 10 MB", new string('x', PageReader.MostBytes + 1) },
        { "its elements nest deeper than 256", Repeat("<div>", 1_000_000) },
        { "it has more than 20000 tags", Repeat("<p>x</p>", 1_000_000) },
        { "an element has more than 500 attributes", "<p " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 ")) + ">" },
        { "it holds no article: no paragraphs that belong together", "<html><body><p>Not found</p></body></html>" },
        { "it has more than 200000 attributes", Repeat("<p " + string.Concat(Enumerable.Range(0, 400).Select(i => $"a{i}=1 ")) + ">", 3000) },
        { "it holds no article: no paragraphs that belong together", "<frameset><frame src=x></frameset>" },
    };

    public static TheoryData<string> Large =>
    [
        Repeat("<table>", 100) + Repeat("x", 9_000_000),
        Repeat("&amp;", 2_000_000),
        "<!--" + Repeat("<", 9_000_000),
        "<p class='" + Repeat("share ", 1_500_000) + "'>x",
        Repeat("<", 9_000_000),
        Repeat("</p>", 19_000),
        Repeat("</b>", 19_000),
        Repeat("<br>", 19_000),
        "<table>" + Repeat("x<p>", 19_000),
        Repeat("<b><p></b>", 9_000),
        "<script type='application/ld+json'>" + Repeat("[", 1_000_000) + "</script>",
        "<title>" + Repeat("t ", 4_000_000),
        Repeat("<meta property='og:title' content='x'>", 19_000),
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"" + Repeat("word ", 1_000_000) + "\"}</script>" + Repeat("<p>Words that are not in it.</p>", 9_000),
        Repeat("<a href=x><b><i><u>x</p>", 3_900),
        Repeat("<p>A sentence of some length, which says a thing.</p>", 9_000),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Read_Hostile_IsRefusedWithItsReason(string reason, string html)
    {
        var outcome = await Task.Run(() => PageReader.Read(Encoding.UTF8.GetBytes(html), null, null)).WaitAsync(Patience);
        Assert.Equal(reason, outcome.Reason);
    }

    [Theory]
    [MemberData(nameof(Large))]
    public async Task Read_LargeAndOdd_EndsSoon(string html)
    {
        var outcome = await Task.Run(() => PageReader.Read(Encoding.UTF8.GetBytes(html), null, null)).WaitAsync(Patience);
        Assert.True(outcome.Article is null != outcome.Reason is null);
    }

    [Fact]
    public async Task Read_MutatedPages_NeverThrows()
    {
        string[] seeds = [Pages.Story, Pages.Front, "<p>" + new string('x', 400) + "<table><tr><td>1<td>2<tr><td>3<td>4</table>"];
        var random = new Random(20191119);
        var done = Task.Run(() =>
        {
            for (var i = 0; i < 600; i++)
            {
                var bytes = Mutation.Of(Encoding.UTF8.GetBytes(seeds[i % seeds.Length]), random);
                var outcome = PageReader.Read(bytes, i % 3 == 0 ? "text/html; charset=utf-16" : null, i % 2 == 0 ? Pages.Address : null);
                Assert.True(outcome.Article is null != outcome.Reason is null);
            }
        });
        await done.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
