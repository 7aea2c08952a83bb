using System.Globalization;
using Bot.Benchmarks.Fitting;
using Bot.Benchmarks.Live;
using Bot.Benchmarks.Keywords;
using Bot.Benchmarks.Pages;
using Bot.Benchmarks.Quotes;
using Bot.Benchmarks.Summaries;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["fit-quotes", .. var options]:
        FitQuotes.Run(options);
        break;
    case ["extract-stages", var articles, var rounds]:
        ExtractStages.Run(articles, int.Parse(rounds, CultureInfo.InvariantCulture));
        break;
    case ["fit-wording", var shared, var weights]:
        WordingFit.Run(shared, weights);
        break;
    case ["fit-summaries", .. var documents]:
        FitSummaries.Run(documents);
        break;
    case ["fit-pages", .. var pages]:
        FitPages.Run(pages);
        break;
    case ["hostile"]:
        HostileReading.Run();
        break;
    case ["near-duplicates", var articles, .. var options]:
        NearDuplicates.Run(articles, Number(options, 0, 1), Number(options, 1, 11));
        break;
    case ["page-stages", var folder]:
        PageStages.Run(folder);
        break;
    case ["fit-answers", var shared]:
        AnswersFit.Run(shared);
        break;
    case ["fit-antecedents", var labels, .. var options]:
        AntecedentFit.Run(labels, options);
        break;
    case ["ask-latency", var shared]:
        AskLatency.Run(shared);
        break;
    case ["live-store", var articles, var folder, var most]:
        LiveStore.Fill(articles, folder, int.Parse(most, CultureInfo.InvariantCulture));
        break;
    case ["live-wording", var folder, var shared]:
        LiveWording.Run(folder, shared);
        break;
    case ["live-publish", var folder]:
        LivePublish.Run(folder);
        break;
    case ["live-readers", var folder]:
        LiveReaders.Run(folder);
        break;
    case ["live-growth", .. var sizes]:
        LiveGrowth.Run([.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
        break;
    case ["live-start", var folder]:
        LiveStart.Run(folder);
        break;
    case ["index", .. var options]:
        IndexRun.Run(options);
        break;
    case ["live-ingest", var pages, var folder, var batch, .. var rest]:
        LiveIngest.Run(pages, folder, int.Parse(batch, CultureInfo.InvariantCulture), rest.FirstOrDefault());
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(LiveStore).Assembly).Run(args);
        break;
}

static int Number(string[] options, int place, int otherwise) =>
    place < options.Length ? int.Parse(options[place], CultureInfo.InvariantCulture) : otherwise;
