using Bot.Tests.Shared;

namespace Bot.News.Tests;

/// <summary>A table of cases beside the tests: one case a line, '#' opens a comment line.</summary>
internal static class TableFile
{
    /// <param name="name">Its path in the test project.</param>
    public static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(SharedFolder.Repository, "tests", "Bot.News.Tests", name))
            .Where(line => line.Length > 0 && line[0] != '#');
}
