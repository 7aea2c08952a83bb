using Bot.News.Quotes;
using Bot.News.Tests.Speakers;
using Bot.Tests.Shared;

namespace Bot.News.Tests.Quotes;

/// <summary>What <c>extract --explain</c> prints leads to the code: each rule begins with the name of the file that has it.</summary>
public sealed class RuleNamesTests
{
    private static readonly HashSet<string> Files =
        [.. Stages("Quotes").Concat(Stages("Speakers")).Select(path => Path.GetFileNameWithoutExtension(path)!)];

    [Fact]
    public void Rule_OfAnyQuotation_NamesFiles()
    {
        var rules = SpeakerCase.All.SelectMany(one => Document.Read(new Article(one.Name, one.Text)).Quotes).Select(quote => quote.Rule).ToList();

        Assert.True(rules.Count > 500);
        var strange = rules.SelectMany(rule => rule.Split("; ")).Select(part => part.Split(':', '.')[0]).Distinct().Where(name => !Files.Contains(name));
        Assert.Empty(strange);
    }

    private static string[] Stages(string folder) =>
        Directory.GetFiles(Path.Combine(SharedFolder.Repository, "src", "Bot.News", folder), "*.cs", SearchOption.AllDirectories);
}
