using Bot.Benchmarks.Fitting;
using Bot.Benchmarks.Summaries;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["fit-wording", var shared]:
        WordingFit.Run(shared);
        break;
    case ["fit-summaries", .. var documents]:
        FitSummaries.Run(documents);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
