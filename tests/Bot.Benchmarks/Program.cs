using BenchmarkDotNet.Running;
using Bot.Benchmarks.Fitting;
using Bot.Benchmarks.Summaries;

if (args is ["fit", .. var rest])
{
    FitVerb.Run(rest);
    return;
}

if (args is ["fit-summaries", .. var documents])
{
    FitSummaries.Run(documents);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
