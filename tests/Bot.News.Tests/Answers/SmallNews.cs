using Bot.News.Index;

namespace Bot.News.Tests.Answers;

/// <summary>A few made-up articles, read as real ones are.</summary>
internal static class SmallNews
{
    private const string Library =
        "The council of Norwick voted on Monday to spend $12 million on a new library beside the station. " +
        "Building starts in spring and should take two years, according to the plan that members approved by nine votes to four.\n\n" +
        "“A library is a promise that we make to our children,” said Priya Nair, who leads the council.\n\n" +
        "Opponents called the price too high and asked for a vote of the citizens. The old library opened in 1958 and its roof leaks.";

    public static readonly DateTimeOffset Asked = new(2024, 3, 13, 12, 0, 0, TimeSpan.Zero);

    public static IndexSnapshot Index { get; } = Read();

    private static IndexSnapshot Read()
    {
        Article[] articles =
        [
            new("bridge", "Mayor Lena Ortiz said that the Halden bridge would reopen in June.\n\n" +
                "“We will not close the harbour, whatever the storm brings,” Ortiz said on Monday.\n\n" +
                "The bridge was built in 1931 and carries forty thousand cars a day. Engineers found cracks in two of its cables in January.")
            {
                Title = "Halden bridge to reopen in June", Outlet = "Harbour Post", Published = Day(2024, 3, 4),
            },
            new("harbour", "Ships may still enter Halden tonight.\n\n" +
                "“We will not close the harbour, whatever the storm brings,” Mayor Lena Ortiz told reporters.\n\n" +
                "Fishermen had asked for an early warning. Two ferries were cancelled on Tuesday.")
            {
                Title = "Harbour stays open as storm nears", Outlet = "Coast Daily", Published = Day(2024, 3, 5),
            },
            new("storm", "Storm Petra tore the roofs off 300 houses in Halden on Sunday and killed three people.\n\n" +
                "“The damage is beyond anything that I have seen in thirty years,” said Tomas Brandt, the fire chief.\n\n" +
                "Winds reached 150 kilometres an hour. The harbour was closed for two days and reopened on Tuesday.")
            {
                Title = "Storm Petra kills three in Halden", Outlet = "Harbour Post", Published = Day(2024, 3, 12),
            },
            new("library", Library)
            {
                Title = "Norwick to build a new library", Outlet = "Inland Times", Published = Day(2023, 11, 20),
            },
            new("library-copy", Library + " The vote was close.")
            {
                Title = "Council approves library for Norwick", Outlet = "Coast Daily", Published = Day(2023, 11, 21),
            },
            new("concert", "The singer Lena Park opens the summer festival in Norwick.\n\n" +
                "“I wrote these songs in a lighthouse with no telephone,” Park said.\n\nTickets cost 30 euros.")
            {
                Title = "Lena Park opens festival", Outlet = "Inland Times", Published = Day(2023, 6, 2),
            },
        ];
        return new NewsIndex().Publish(b => Array.ForEach(articles, a => b.Add(Document.Read(a))));
    }

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
